#!/usr/bin/env node
import { runBundle } from './bundle.mjs';

await runBundle('node-main.cjs');
