package org.chapterhouse.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that has read a letter whole and does not say yet that it took it. */
final class HeldMailServer implements AutoCloseable {

    final CountDownLatch holds = new CountDownLatch(1);
    final AtomicInteger taken = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    HeldMailServer() throws IOException {
        Thread thread = new Thread(this::serve, "held-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void release() {
        released.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 here");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    answer(client, in, line);
                }
            } catch (IOException closed) {
                // by either side
            }
        }
    }

    private void answer(Socket client, BufferedReader in, String line) throws IOException {
        if (!line.equals("DATA")) {
            say(client, line.equals("QUIT") ? "221 bye" : "250 fine");
            return;
        }
        say(client, "354 go on");
        while (!".".equals(in.readLine())) {
            // the letter
        }
        holds.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        taken.incrementAndGet();
        say(client, "250 taken");
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        released.countDown();
        socket.close();
    }
}
