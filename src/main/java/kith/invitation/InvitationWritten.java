package kith.invitation;

import kith.reason.Grade;

/** One was written, whether it arrives or not, for who counts them within this module. */
record InvitationWritten(Grade grade) {}
