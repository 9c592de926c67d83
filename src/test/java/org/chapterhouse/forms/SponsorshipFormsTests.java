package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the sponsorship flow, on the server. */
class SponsorshipFormsTests {

    private final Forms forms =
            new CamundaForms(SponsorshipFormsTests::checks, new FormMessages(FormsFixture.messageSource()));

    @Test
    void aRequestHasTheFieldsThatClientsKnow() throws IOException {
        assertThat(form("sponsorship-agreement").keys())
                .contains(("chapter event sponsorName contactName contactEmail invoiceAddress taxId tier addOns amount"
                                + " currency inKind benefits exclusivity nonStandardTerms notes")
                        .split(" "));
    }

    @Test
    void whatHasAStarIsEnoughAndNeeded() throws IOException {
        assertThat(check("sponsorship-agreement", request(), Map.of())).containsAllEntriesOf(request());
        for (String key : request().keySet()) {
            Map<String, Object> without = request();
            without.remove(key);
            // without its currency nobody knows how many decimals an amount may have
            assertThat(errors("sponsorship-agreement", without)).contains(key);
        }
    }

    @Test
    void namesAndAddressesOfSponsorsAreNotForModels() throws IOException {
        Map<String, Object> data = request();
        data.put("taxId", "ES1");
        data.put("invoiceAddress", "1 Main Street");
        Map<String, Object> values = forms.engineValues(
                form("sponsorship-agreement"),
                check("sponsorship-agreement", data, Map.of()),
                Set.of("sponsorName", "contactName", "contactEmail", "taxId", "invoiceAddress", "amount"));
        assertThat(values).containsEntry("amount", 500_000L);
        values.remove("amount");
        assertThat(values.values()).containsOnlyNulls();
    }

    @Test
    void otherTermsAreAskedForOnlyWhereThereAreAny() throws IOException {
        assertThat(check("negotiate-terms", Map.of("decision", "approve", "tier", "gold"), Map.of()))
                .doesNotContainKey("tier");
        assertThat(errors("negotiate-terms", Map.of("decision", "approve", "otherTerms", true)))
                .containsExactlyInAnyOrder("tier", "amount", "currency");
        assertThat(check(
                        "negotiate-terms",
                        Map.of(
                                "decision",
                                "approve",
                                "otherTerms",
                                true,
                                "tier",
                                "silver",
                                "amount",
                                3000,
                                "currency",
                                "USD"),
                        Map.of()))
                .containsEntry("tier", "silver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vet-sponsor", "negotiate-terms", "review-terms", "countersign-agreement"})
    void aReviewerApprovesOrPutsOnHold(String form) throws IOException {
        for (String decision : List.of("approve", "hold")) {
            assertThat(check(form, Map.of("decision", decision, "comment", "Because."), Map.of()))
                    .containsEntry("decision", decision);
        }
        assertThat(errors(form, Map.of())).containsExactly("decision");
        assertThat(errors(form, Map.of("decision", "perhaps"))).containsExactly("decision");
    }

    @Test
    void moneyThatCameInHasAnAmountAndADay() throws IOException {
        assertThat(errors("confirm-payment", Map.of("payment", "received")))
                .containsExactlyInAnyOrder("paidAmount", "paidOn");
        assertThat(check("confirm-payment", Map.of("payment", "uncollectible"), Map.of()))
                .containsOnlyKeys("payment");
    }

    @Test
    void aDeliveredBenefitNeedsAProof() throws IOException {
        Map<String, Object> known = Map.of("benefits", List.of("Logo"));
        assertThat(check("deliver-benefit", Map.of("benefit", "Logo", "delivered", "no"), known))
                .doesNotContainKey("proof");
        InvalidInput invalid = catchThrowableOfType(
                InvalidInput.class,
                () -> check("deliver-benefit", Map.of("benefit", "A pony", "delivered", "yes"), known));
        assertThat(invalid.errors()).extracting(FieldError::field).containsExactlyInAnyOrder("benefit", "proof");
    }

    private static Map<String, Object> request() {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", "valencia");
        data.put("sponsorName", "Acme");
        data.put("contactName", "Grace");
        data.put("contactEmail", "grace@acme.example");
        data.put("tier", "gold");
        data.put("amount", 5000L);
        data.put("currency", "USD");
        return data;
    }

    private Map<String, Object> check(String form, Map<String, Object> data, Map<String, Object> known)
            throws IOException {
        return forms.check(form(form), data, new FormContext(1, FormsFixture.NOW, known));
    }

    private List<String> errors(String form, Map<String, Object> data) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> check(form, data, Map.of()));
        return invalid.errors().stream().map(FieldError::field).toList();
    }

    private FormSchema form(String id) throws IOException {
        return forms.parse(Files.readString(Path.of("forms", id + ".form")));
    }

    private static Collection<FieldCheck> checks() {
        List<FieldCheck> all = new ArrayList<>(GenericChecks.all());
        for (String name : Set.of("chapter.own", "sponsorship.event", "sponsorship.not-future")) {
            all.add(new SimpleCheck(name, "Anything.", field -> Optional.empty()));
        }
        return all;
    }
}
