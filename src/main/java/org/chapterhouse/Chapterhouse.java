package org.chapterhouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: a modular monolith whose modules are the direct sub-packages of this one. */
@SpringBootApplication
@Modulithic(systemName = "Chapterhouse")
public class Chapterhouse {

    public static void main(String[] args) {
        SpringApplication.run(Chapterhouse.class, args);
    }
}
