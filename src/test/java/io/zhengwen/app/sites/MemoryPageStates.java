package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageStateStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Page states for tests without a broker. */
final class MemoryPageStates implements PageStateStore {
    private final Map<String, PageState> states = new ConcurrentHashMap<>();

    @Override
    public Optional<PageState> find(String url) {
        return Optional.ofNullable(states.get(url));
    }

    @Override
    public List<PageState> ofSite(String site) {
        return states.values().stream()
                .filter(state -> state.site().equals(site))
                .toList();
    }

    @Override
    public void put(PageState state) {
        states.put(state.url(), state);
    }
}
