import { keepToOwnFolders } from './own-folders.ts';

// Imported before anything else: packages look for the home and the temporary folder while they are loaded.
keepToOwnFolders();
