"""The packed folder on a bare Debian that boots with its own systemd."""
