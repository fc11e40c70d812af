-- +goose Up
-- The current version of each agreement, and every version with what was handed in. IDs are compared by their bytes, so that lists
-- have the same order in every language.
CREATE TABLE agreement (
	id      TEXT COLLATE "C" PRIMARY KEY,
	version BIGINT NOT NULL CHECK (version >= 1)
);

CREATE TABLE agreement_version (
	id         TEXT COLLATE "C" NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
	version    BIGINT NOT NULL CHECK (version >= 1),
	title      TEXT NOT NULL,
	document   BYTEA NOT NULL,
	saved      BIGINT NOT NULL, -- microseconds since 1970-01-01 00:00 UTC
	keep_until DATE, -- last day of the retention period
	PRIMARY KEY (id, version)
);

CREATE INDEX agreement_version_keep_until ON agreement_version (keep_until) WHERE keep_until IS NOT NULL;

-- Sessions of those who may write. The token itself stands in no table.
CREATE TABLE session (
	token_hash BYTEA PRIMARY KEY,
	user_name  TEXT NOT NULL,
	ends       BIGINT NOT NULL -- microseconds since 1970-01-01 00:00 UTC
);

-- +goose Down
DROP TABLE session;
DROP TABLE agreement_version;
DROP TABLE agreement;
