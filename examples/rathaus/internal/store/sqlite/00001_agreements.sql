-- +goose Up
-- The current version of each agreement, and every version with what was handed in.
CREATE TABLE agreement (
	id      TEXT PRIMARY KEY,
	version INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_version (
	id         TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
	version    INTEGER NOT NULL CHECK (version >= 1),
	title      TEXT NOT NULL,
	document   BLOB NOT NULL,
	saved      INTEGER NOT NULL, -- microseconds since 1970-01-01 00:00 UTC
	keep_until TEXT CHECK (keep_until IS date(keep_until)), -- last day of the retention period
	PRIMARY KEY (id, version)
) STRICT;

CREATE INDEX agreement_version_keep_until ON agreement_version (keep_until) WHERE keep_until IS NOT NULL;

-- Sessions of those who may write. The token itself stands in no table.
CREATE TABLE session (
	token_hash BLOB PRIMARY KEY,
	user_name  TEXT NOT NULL,
	ends       INTEGER NOT NULL -- microseconds since 1970-01-01 00:00 UTC
) STRICT, WITHOUT ROWID;

-- +goose Down
DROP TABLE session;
DROP TABLE agreement_version;
DROP TABLE agreement;
