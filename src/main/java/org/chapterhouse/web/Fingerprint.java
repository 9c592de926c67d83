package org.chapterhouse.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;

/** Tells whether two requests ask for the same: SHA-256 over verb, address and what was sent. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(HttpServletRequest request) throws IOException, ServletException {
        Fingerprint print = new Fingerprint();
        print.add(request.getMethod());
        print.add(request.getRequestURI());
        print.add(request.getQueryString());
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            // a boundary is new with every request, so the parts are compared and not the bytes
            for (Part part : request.getParts()) {
                print.add(part);
            }
        } else if (request instanceof ReadRequest read) {
            print.add(read.body());
        } else {
            request.getParameterMap().forEach((name, values) -> {
                print.add(name);
                print.add(String.join("\u001f", values));
            });
        }
        return print.digest.digest();
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(part.getSubmittedFileName());
        add(part.getContentType());
        add(Long.toString(part.getSize()));
        try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void add(@org.jspecify.annotations.Nullable String text) {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length in front, so that no two lists of pieces look alike. */
    private void add(byte[] piece) {
        digest.update((piece.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(piece);
    }
}
