package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where the application runs as root (containers, build machines), its programs are
 * started through one of these.
 */
enum Unprivileged {
    /** not root: nothing to do */
    AS_IS(-1),
    /** a user namespace: same user on disk, but not root in the eyes of PostgreSQL */
    USER_NAMESPACE(0, "unshare", "--user"),
    /** user {@code nobody}, who may still reach a folder below root's home; for containers without namespaces */
    NOBODY(
            65534,
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private final int owner;
    private final List<String> prefix;

    Unprivileged(int owner, String... prefix) {
        this.owner = owner;
        this.prefix = List.of(prefix);
    }

    /** @throws StartRefused if this is root and there is no way to be less */
    static Unprivileged choose() {
        if (!isRoot()) {
            return AS_IS;
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new StartRefused("start.root"));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | RuntimeException notLinux) {
            return false;
        }
    }

    /** PostgreSQL wants a user that has a name, and is not root. */
    private boolean works() {
        try {
            Process process = new ProcessBuilder(command("id", "-un"))
                    .redirectErrorStream(true)
                    .start();
            String name = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && !name.equals("root");
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(Arrays.asList(command));
        return whole;
    }

    /** Makes a folder and all in it belong to whom PostgreSQL will run as; quick where it does already. */
    void handOver(Path folder) throws IOException {
        if (this == AS_IS || Integer.valueOf(owner).equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            // the folder itself last: its owner says that all inside is done
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
