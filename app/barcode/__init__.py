"""From the text of a code to what it means, with no hardware and no SQL."""
