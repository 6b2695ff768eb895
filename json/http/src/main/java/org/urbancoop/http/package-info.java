/**
 * The model over HTTP, for services of any framework: it knows headers as texts and bodies as bytes.
 *
 * <p>{@link org.urbancoop.http.Accept} and {@link org.urbancoop.http.Representation} choose the format of an answer and
 * write it, {@link org.urbancoop.http.EntityTag} tells versions apart, {@link org.urbancoop.http.Page} parts of a list.
 * {@link org.urbancoop.http.BodyReader} reads what is sent within limits, and {@link org.urbancoop.http.BodyCheck}
 * validates it. What is refused is a {@link org.urbancoop.http.Refusal}: a problem by RFC 9457.
 */
@NullMarked
package org.urbancoop.http;

import org.jspecify.annotations.NullMarked;
