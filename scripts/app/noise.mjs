import { Transform } from 'node:stream'

/**
 * Lines that Chromium and GTK write where there is no D-Bus, no graphics card or no desktop. They are harmless there,
 * and would hide a line that is not.
 */
const noise = [
  /:ERROR:(?:[\w/]*\/)?(?:bus|object_proxy|service_util)\.cc/,
  /:(?:ERROR|WARNING):(?:[\w/]*\/)?(?:viz_main_impl|gpu_process_host|gpu_channel|gl_surface\w*|gl_factory|gl_display|gl_utils|angle_platform_impl|vaapi_wrapper|command_buffer_proxy_impl|gbm_\w+|shared_image_\w+|one_copy_raster_\w+|ozone_\w+|sandbox_linux|vulkan_\w+|x11_\w+)\.cc/,
  /Gtk-WARNING|dconf-WARNING|Gdk-WARNING|libva (?:error|info)|MESA-LOADER|libEGL warning|Fontconfig (?:warning|error)/,
  /Failed to connect to the bus|vkCreateInstance|Automatic fallback to software WebGL/,
]

/** @param {string} line */
const isNoise = (line) => noise.some((pattern) => pattern.test(line))

/** A stream that lets everything through but the noise, line by line. */
export function withoutNoise() {
  let rest = ''
  return new Transform({
    decodeStrings: false,
    transform(chunk, _encoding, done) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      done(null, keep(lines))
    },
    flush(done) {
      done(null, rest && !isNoise(rest) ? rest : '')
    },
  })
}

/** @param {readonly string[]} lines */
const keep = (lines) =>
  lines
    .filter((line) => !isNoise(line))
    .map((line) => `${line}\n`)
    .join('')
