package org.urbancoop.validation.member;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorContext;

/** The context that our validators are given and do not use: their messages are those of their annotations. */
enum Unused implements ConstraintValidatorContext {
    CONTEXT;

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("The validators of this library use no context");
    }

    @Override
    public void disableDefaultConstraintViolation() {
        throw unused();
    }

    @Override
    public String getDefaultConstraintMessageTemplate() {
        throw unused();
    }

    @Override
    public ClockProvider getClockProvider() {
        throw unused();
    }

    @Override
    public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String messageTemplate) {
        throw unused();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw unused();
    }
}
