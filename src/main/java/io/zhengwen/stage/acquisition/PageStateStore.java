package io.zhengwen.stage.acquisition;

import java.util.List;
import java.util.Optional;

/** Where the state of watched pages is kept; it outlives the process. Safe for use by several threads. */
public interface PageStateStore {
    Optional<PageState> find(String url);

    /** All pages of one site, in no order. */
    List<PageState> ofSite(String site);

    /** Returns when the state is durable. */
    void put(PageState state);
}
