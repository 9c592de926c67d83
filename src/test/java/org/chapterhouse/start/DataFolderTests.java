package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    private final Path root;

    DataFolderTests(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void whatWasNeverFinishedIsSweptAwayAndTheRestIsKept() throws IOException {
        DataFolder folder = DataFolder.at(root.resolve("new"));
        Path halfMade = folder.unfinished("database");
        Files.createDirectories(halfMade.resolve("base/1"));
        Files.writeString(halfMade.resolve("base/1/2601"), "x");
        Path made = folder.unfinished("database");
        folder.finish(made, folder.cluster());

        folder.sweep();

        assertThat(halfMade).doesNotExist();
        assertThat(folder.cluster()).isDirectory();
    }

    @Test
    void aFileIsNotADataFolder() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> DataFolder.at(file))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.sentence())
                        .contains(file.toString()));
    }

    @Test
    void oneFolderIsTakenOnceAndFreeAgainAfterwards() throws IOException {
        DataFolder folder = DataFolder.at(root);
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.sentence())
                            .contains(Long.toString(ProcessHandle.current().pid())));
        }
        FolderLock.take(folder).close();
    }

    @Test
    void anIdInTheLockFileAloneDoesNotTakeTheFolder() throws IOException {
        DataFolder folder = DataFolder.at(root);
        Files.writeString(folder.lock(), Long.toString(ProcessHandle.current().pid()));
        FolderLock.take(folder).close();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            assertThatThrownBy(() -> Ports.requireFree(socket.getLocalPort(), loopback))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.sentence())
                            .contains(Integer.toString(socket.getLocalPort()), "SERVER_PORT"));
        }
    }
}
