package org.urbancoop.service;

/** In the file that is there without any setting. */
class H2StoreTest extends StoreConformance {

    @Override
    int rounds() {
        return 2;
    }

    @Override
    Running start() {
        return Running.start(folder);
    }
}
