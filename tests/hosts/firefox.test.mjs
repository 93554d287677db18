import { walks } from './walks.mjs';

walks('firefox');
