"""Views -> what other programs read: calendars."""
