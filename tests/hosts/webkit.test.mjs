import { walks } from './walks.mjs';

walks('webkit');
