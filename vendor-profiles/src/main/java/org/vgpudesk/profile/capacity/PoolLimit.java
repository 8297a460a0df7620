package org.vgpudesk.profile.capacity;

/** Several stocks; what runs out first decides. */
final class PoolLimit {

    private PoolLimit() {}

    static Limit of(CapacityRule.Pool pool, boolean alone) {
        var only = alone && pool.stocks().size() == 1;
        return new AllLimits(pool.stocks().stream()
                .map(stock -> (Limit) new StockLimit(stock, only))
                .toList());
    }
}
