package org.chapterhouse.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Which ports of this machine are free. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private Ports() {}

    /**
     * Checks where the web server is to listen.
     *
     * @throws StartRefused if the settings name no port or no address, or if something listens there already
     */
    static void requireFree(Environment environment) {
        requireFree(requested(environment), address(environment));
    }

    /** @throws StartRefused if {@code SERVER_PORT} is no port */
    static int requested(Environment environment) {
        String wanted = environment.getProperty("server.port", "").strip();
        // an empty variable is one that is not set
        int port = wanted.isEmpty() ? 8080 : number(wanted);
        if (port < 0 || port > HIGHEST) {
            throw new StartRefused("start.port-malformed", wanted, HIGHEST);
        }
        return port;
    }

    private static int number(String wanted) {
        try {
            return Integer.parseInt(wanted);
        } catch (NumberFormatException e) {
            throw new StartRefused("start.port-malformed", wanted, HIGHEST).because(e);
        }
    }

    private static @Nullable InetAddress address(Environment environment) {
        String wanted = environment.getProperty("server.address", "").strip();
        try {
            return wanted.isEmpty() ? null : InetAddress.getByName(wanted);
        } catch (UnknownHostException e) {
            throw new StartRefused("start.address-unknown", wanted).because(e);
        }
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /**
     * @param address where the web server will listen, null for everywhere
     * @throws StartRefused if something listens there already
     */
    static void requireFree(int port, @Nullable InetAddress address) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused("start.port-in-use", port).because(e);
        }
    }
}
