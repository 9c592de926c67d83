package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a plain start keeps, and what lies where in it. */
record DataFolder(Path root) {

    /** End of the names of folders that are being made; whoever finds one finds something unfinished. */
    private static final String UNFINISHED = ".unfinished";

    /**
     * Makes the folder if need be.
     *
     * @throws StartRefused if it is not a folder, or cannot be written
     */
    static DataFolder at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new StartRefused("start.data-not-a-folder", root);
        }
        try {
            Files.createDirectories(root);
            Path probe = Files.createTempFile(root, "probe", ".tmp");
            Files.delete(probe);
        } catch (IOException e) {
            throw new StartRefused("start.data-not-writable", root).because(e);
        }
        return new DataFolder(root.toAbsolutePath());
    }

    Path lock() {
        return root.resolve("chapterhouse.lock");
    }

    /** The database itself. It gets this name when it is complete, never before. */
    Path cluster() {
        return root.resolve("database");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path password() {
        return root.resolve("postgresql.password");
    }

    Path binaries(String fingerprint) {
        return root.resolve("postgresql-" + fingerprint);
    }

    /** A new folder to prepare something in, which {@link #finish} then gives its name in one step. */
    Path unfinished(String what) throws IOException {
        Path folder = root.resolve(what + "-" + UUID.randomUUID().toString().substring(0, 8) + UNFINISHED);
        Files.createDirectory(folder);
        ownerOnly(folder);
        return folder;
    }

    void finish(Path unfinished, Path name) throws IOException {
        Files.move(unfinished, name, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what earlier starts were killed over: it never held data. */
    void sweep() throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().endsWith(UNFINISHED)) {
                    deleteIfQuiet(child);
                }
            }
        }
    }

    private static void deleteIfQuiet(Path unfinished) {
        try {
            delete(unfinished);
        } catch (IOException stillBeingWritten) {
            // by a program that a killed start left behind; the next start finds it again
        }
    }

    static void ownerOnly(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
