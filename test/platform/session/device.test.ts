import { expect, test } from 'vitest'
import { deviceOf, maskedNetwork } from '../../../src/platform/session/device.ts'

const apple = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${apple} Chrome/130 Safari/537.36`,
    'Chrome，Windows',
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${apple} Chrome/130 Safari/537 Edg/130`, 'Edge，Windows'],
  [`Mozilla/5.0 (Linux; Android 14) ${apple} Chrome/1 MicroMessenger/8.0`, '微信，安卓'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 17 like Mac OS X) Version/17 Safari/604`, 'Safari，iPhone'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox，Linux'],
  ['<script>alert(1)</script>', ''],
  [undefined, ''],
])('%s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})

test.each([
  ['10.20.30.40', '10.20.*.*'],
  ['::ffff:10.20.30.40', '10.20.*.*'],
  ['2409:8a00:1234::1', '2409:8a00:*'],
  ['', ''],
  [null, ''],
])('of the address %s only its beginning is shown', (ip, network) => {
  expect(maskedNetwork(ip)).toBe(network)
})
