package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackWarningTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://LOCALHOST",
                "http://chapters.localhost",
                "http://127.0.0.1",
                "http://127.3.2.1:80/x",
                "http://[::1]:8080",
                "http://0.0.0.0",
                "chapters.example.org",
                "http://",
                "not an address",
                ""
            })
    void aLinkThatLeadsToTheReadersOwnMachineOrNowhereIsSeen(String address) {
        assertThat(LoopbackWarning.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chapters.example.org",
                "http://chapter_house:8080",
                "https://me@chapter_house",
                "http://192.168.1.4",
                "https://localhost.example.org"
            })
    void anAddressThatOthersReachIsNone(String address) {
        assertThat(LoopbackWarning.isLoopback(address)).isFalse();
    }
}
