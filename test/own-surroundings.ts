import '../infra/local/keep-to-own-folders.ts';

// Goldens are of the faces that every Debian has; an office's own are not theirs.
delete process.env.EXIT_DOCKET_FONTS;

// Amazon's own engine, whichever else this machine has, unless a run is told to use another.
process.env.EXIT_DOCKET_ENGINE ??= 'dynamodb-local';
