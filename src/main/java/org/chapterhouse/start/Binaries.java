package org.chapterhouse.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once into the data folder. */
final class Binaries {

    private static final int EXECUTABLE = 0111;

    private Binaries() {}

    /**
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     * @throws StartRefused if there are no programs for this machine
     */
    static Path unpacked(DataFolder folder) throws IOException {
        Path target = folder.binaries(fingerprint());
        if (!Files.isDirectory(target)) {
            Path unfinished = folder.unfinished("postgresql");
            try (InputStream archive = new BufferedInputStream(archive());
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
                unpack(tar, unfinished);
            }
            folder.finish(unfinished, target);
        }
        return target;
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("entry outside of the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, false)) {
                    throw new IOException("cannot make executable: " + path);
                }
            }
        }
    }

    private static String fingerprint() throws IOException {
        try (DigestInputStream in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String family = system.contains("win") ? "Windows" : system.contains("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch", "");
        String machine = architecture.equals("amd64") ? "x86_64" : architecture;
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family, machine);
        } catch (IllegalStateException | IOException e) {
            throw new StartRefused("start.no-binaries", family, machine).because(e);
        }
    }
}
