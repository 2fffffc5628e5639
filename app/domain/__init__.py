"""Plain nouns and rules of stock; nothing here knows of Qt, SQL, HTTP or hardware."""
