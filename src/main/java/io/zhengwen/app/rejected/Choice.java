package io.zhengwen.app.rejected;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.replay.Letter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of the open letters are meant.
 *
 * @param ids these; all when empty
 * @param code only those with this code
 */
record Choice(List<String> ids, Optional<String> code) {
    Choice {
        ids = List.copyOf(ids);
    }

    static Choice ofIds(List<String> ids) {
        return new Choice(ids, Optional.empty());
    }

    /** @throws DeliveryException when one of the ids has no open letter */
    List<Letter> from(List<Letter> open) {
        Map<String, Letter> byId = open.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
        List<String> unknown = ids.stream().filter(id -> !byId.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw new DeliveryException("There is no open letter of " + String.join(", ", unknown)
                    + "; zhengwen rejected list shows those that are open.");
        }
        return (ids.isEmpty() ? open.stream() : ids.stream().distinct().map(byId::get))
                .filter(letter -> code.isEmpty() || letter.code().equals(code.get()))
                .toList();
    }
}
