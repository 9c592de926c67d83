package org.chapterhouse.casework;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Makes the queued calls, each until it is answered with a success, and not for ever. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookCalls {

    @Bean
    OneTimeTask<String> callWebhooks(WebhookSettings settings, ObjectProvider<UnheardCalls> unheard) {
        return Tasks.oneTime(Webhooks.TASK)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        settings.retries(),
                        new FailureHandler.ExponentialBackoffFailureHandler<>(settings.firstRetry(), 2),
                        (failed, operations) -> giveUp(unheard.getObject(), failed.getExecution())))
                .execute((instance, context) -> call(settings, instance.getId(), instance.getData()));
    }

    private static void giveUp(UnheardCalls unheard, Execution failed) {
        unheard.note((String) failed.taskInstance.getData(), failed.consecutiveFailures + 1);
    }

    private static void call(WebhookSettings settings, String id, String body) {
        SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(settings.timeout());
        connections.setReadTimeout(settings.timeout());
        RestClient.RequestBodySpec request = RestClient.builder()
                .requestFactory(connections)
                .build()
                .post()
                .uri(settings.url())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", id);
        if (!settings.secret().isEmpty()) {
            request.header("X-Chapterhouse-Signature", "sha256=" + signature(settings.secret(), body));
        }
        request.body(body).retrieve().toBodilessEntity();
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
