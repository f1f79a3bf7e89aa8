/**
 * Kith as people meet it: in Chromium, by the words on the page, with and without JavaScript, wide and narrow, light and dark.
 */
@NullMarked
package kith.browser;

import org.jspecify.annotations.NullMarked;
