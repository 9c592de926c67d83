package org.chapterhouse.sponsorship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.StartsByMessage;
import org.springframework.stereotype.Component;

/** An approved event asks each sponsor that its proposal names. */
@Component
class PlannedSponsors implements StartsByMessage {

    @Override
    public boolean knows(String flow, String message) {
        return flow.equals(SponsorshipSubject.FLOW) && message.equals("event.approved");
    }

    @Override
    public List<Map<String, Object>> data(CaseSnapshot sender) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (sender.data().get("sponsors") instanceof List<?> sponsors) {
            for (Object row : sponsors) {
                if (row instanceof Map<?, ?> sponsor && sponsor.get("name") instanceof String name && !name.isBlank()) {
                    all.add(of(sender, name.strip(), sponsor));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> of(CaseSnapshot sender, String name, Map<?, ?> sponsor) {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", sender.data().get("chapter"));
        data.put("event", sender.reference());
        data.put("sponsorName", name);
        data.put("tier", sponsor.get("tier"));
        data.put("amount", sponsor.get("amount"));
        data.put("currency", sender.data().get("currency"));
        data.values().removeIf(value -> value == null);
        return data;
    }
}
