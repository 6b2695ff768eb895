package org.urbancoop.spark;

import java.io.Serializable;

/**
 * A stretch of a file that one task reads: the lines that begin in it.
 *
 * @param file the number of the file
 * @param path where it lies
 * @param start its first byte
 * @param end the byte behind its last one
 */
record Split(int file, String path, long start, long end) implements Serializable {}
