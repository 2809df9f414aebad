import { defineConfig } from '@playwright/test';
import asTests from '../e2e/playwright.config.ts';

export default defineConfig({ ...asTests, testDir: '.', testMatch: 'screens.spec.ts', outputDir: '../../test-results/screens', globalTeardown: './album.ts', timeout: 20 * 60_000 });
