package org.chapterhouse.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The secret of an access token: a prefix that scanners recognise and 256 random bits. So much randomness needs no
 * slow hash: SHA-256 cannot be searched, and checking it costs nothing.
 */
final class TokenSecret {

    static final String PREFIX = "chh_";
    private static final Pattern BITS = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String create() {
        return PREFIX + randomBits();
    }

    static boolean possible(String secret) {
        return secret.startsWith(PREFIX) && areBits(secret.substring(PREFIX.length()));
    }

    /** 256 random bits as 43 characters that need no escaping in an address. */
    static String randomBits() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static boolean areBits(String text) {
        return BITS.matcher(text).matches();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
