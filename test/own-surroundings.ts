import '../infra/local/keep-to-own-folders.ts';

// Goldens are of the faces that every Debian has; an office's own are not theirs.
delete process.env.EXIT_DOCKET_FONTS;
