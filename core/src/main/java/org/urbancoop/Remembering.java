package org.urbancoop;

/**
 * An object that keeps a number for whoever writes it: which of its members it has, so that those that it has not cost
 * nothing. The number is no part of its value.
 */
public abstract class Remembering {

    /** Zero for nothing known yet; two threads find the same. */
    int known;

    /** Creates an object of which nothing is known yet. */
    protected Remembering() {}
}
