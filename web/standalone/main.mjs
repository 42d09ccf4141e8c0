// The whole page as one script.

import './shell.mjs';
import '../page/theme.mjs';
import '../page/main.mjs';
