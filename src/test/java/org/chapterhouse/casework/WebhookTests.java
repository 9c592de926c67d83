package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

class WebhookTests {

    private static final Webhooks.Event EVENT = new Webhooks.Event(
            "CHP-2026-000001:tell-other-systems",
            "chapter.provisioned",
            "CHP-2026-000001",
            "chapter-onboarding",
            "malaga");

    private final List<String> heard = new ArrayList<>();
    private int answer = 204;
    private HttpServer server;

    @BeforeEach
    void anotherSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("X-Chapterhouse-Signature") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void isOver() {
        server.stop(0);
    }

    @Test
    void anotherSystemIsToldWhatHasHappenedWithASignature() {
        call(settings("a secret"));

        assertThat(heard).singleElement().asString().startsWith("CHP-2026-000001:tell-other-systems sha256=");
        assertThat(heard.get(0)).contains("\"event\":\"chapter.provisioned\"", "\"chapter\":\"malaga\"");
    }

    @Test
    void whatIsNotAnsweredWithASuccessIsTriedAgainAsTheSameCall() {
        answer = 503;
        assertThatThrownBy(() -> call(settings(""))).isInstanceOf(RestClientException.class);
        answer = 200;
        call(settings(""));

        assertThat(heard).hasSize(2).allMatch(call -> call.startsWith("CHP-2026-000001:tell-other-systems null"));
        assertThat(heard.get(0)).isEqualTo(heard.get(1));
    }

    @Test
    @SuppressWarnings("unchecked")
    void withoutAnAddressNothingIsQueued() {
        Scheduler scheduler = mock(Scheduler.class);
        ObjectProvider<Scheduler> provider = mock(ObjectProvider.class);
        when(provider.getObject()).thenReturn(scheduler);

        new Webhooks(
                        provider,
                        new WebhookSettings("", "", 3, Duration.ofMinutes(1), Duration.ofSeconds(5)),
                        JsonMapper.shared(),
                        new SystemClock())
                .call(EVENT);
        verify(scheduler, never()).scheduleIfNotExists(any(SchedulableInstance.class));
        new Webhooks(provider, settings(""), JsonMapper.shared(), new SystemClock()).call(EVENT);
        verify(scheduler).scheduleIfNotExists(any(SchedulableInstance.class));
    }

    @SuppressWarnings("unchecked")
    private static void call(WebhookSettings settings) {
        OneTimeTask<String> task = new WebhookCalls().callWebhooks(settings, mock(ObjectProvider.class));
        task.execute(
                Webhooks.TASK
                        .instance(EVENT.id())
                        .data(JsonMapper.shared().writeValueAsString(EVENT))
                        .build(),
                mock(ExecutionContext.class));
    }

    private WebhookSettings settings(String secret) {
        return new WebhookSettings(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/hook",
                secret,
                3,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));
    }
}
