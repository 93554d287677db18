import { walks } from './walks.mjs';

walks('chromium');
