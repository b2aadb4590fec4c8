import '../infra/local/keep-to-own-folders.ts';

// Goldens are of the faces that every Debian has; an office's own are not theirs.
delete process.env.EXIT_DOCKET_FONTS;

// Amazon's own engine, whichever else this machine has, unless a run is told to use another.
process.env.EXIT_DOCKET_ENGINE ??= 'dynamodb-local';

// What functions log of faults that a test causes on purpose is nobody's to read; `POWERTOOLS_LOG_LEVEL=INFO` shows it.
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
