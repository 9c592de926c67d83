package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded PostgreSQL: made once, readable by its owner only. */
final class Passwords {

    private static final int BYTES = 24;

    private Passwords() {}

    /** Makes a new password; one that belonged to a database which was never finished is replaced. */
    static Path create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file);
        DataFolder.ownerOnly(file);
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        return file;
    }
}
