package org.chapterhouse.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser: the one that {@code CHAPTERHOUSE_BROWSER} names, else Chromium or Chrome on the path, else the one
 * that an npm package of the front end ships, unpacked into {@code target/browser}.
 */
final class BrowserFinder {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private BrowserFinder() {}

    /**
     * A browser that starts.
     *
     * @param environment variables that it needs beside the usual ones
     */
    record Found(Path program, Map<String, String> environment) {}

    static Found find() {
        String named = System.getenv("CHAPTERHOUSE_BROWSER");
        if (named != null && !named.isBlank()) {
            return new Found(Path.of(named), Map.of());
        }
        return onPath().map(program -> new Found(program, Map.of())).orElseGet(BrowserFinder::shipped);
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Found shipped() {
        Path folder = Path.of("target", "browser").toAbsolutePath();
        // journeys run in several processes: one unpacks, the others find it unpacked
        try (FileChannel file = FileChannel.open(
                        folder.resolveSibling("browser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            Process unpack = new ProcessBuilder("node", "src/main/frontend/unpack-browser.mjs", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(unpack.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (unpack.waitFor() != 0) {
                throw new IllegalStateException(
                        "no browser: set CHAPTERHOUSE_BROWSER, or install Chromium. Unpacking one said: " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no browser, and no node to unpack one with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Found(
                folder.resolve("chromium"),
                Map.of(
                        "LD_LIBRARY_PATH",
                        folder.resolve("lib").toString(),
                        "FONTCONFIG_FILE",
                        folder.resolve("fonts.conf").toString()));
    }
}
