/** What a message says on top when an earlier attempt at it may have got through. */
export const mayBeRepeat = "Possibly a repeat: it is not known whether an earlier copy of this message arrived.";
