package org.chapterhouse.demo;

/** The application was told to stop while the demo network was being loaded. */
class LoadingStopped extends RuntimeException {

    LoadingStopped() {
        super("stopped while the demo network was being loaded");
    }
}
