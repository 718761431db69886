/** `www.` and anything, a host and a path, or a bare host of the most common kinds: not `notes.md` or `img/a.png`. */
export const looksLikeHost =
  /^(?:www\.[^\s/]+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\/[^\s]*$)|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|dev)$)/i;
