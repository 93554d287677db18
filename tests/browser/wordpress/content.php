<?php
// Gives the pasted content as a WordPress page shows it, through the filters of the real WordPress:
// `administrator`, who may post any HTML, and `author`, whose HTML is filtered when it is saved.
//
// usage: php content.php WORDPRESS_FOLDER < content
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');
define('WP_DEBUG', false);
$includes = ABSPATH . WPINC . '/';
require $includes . 'compat.php';
require $includes . 'plugin.php';
require $includes . 'load.php';
require $includes . 'functions.php';
require $includes . 'formatting.php';
require $includes . 'kses.php';
require $includes . 'shortcodes.php';

// What the filters ask of the rest of WordPress: the settings of a new Vietnamese site, in UTF-8.
add_filter('pre_option_blog_charset', static fn () => 'UTF-8');
add_filter('pre_option_use_smilies', static fn () => 0);
function get_locale() { return 'vi'; }
function _x($text) { return $text; }
function __($text) { return $text; }
function get_bloginfo() { return 'UTF-8'; }

$pasted = stream_get_contents(STDIN);
// The filters of `the_content` that touch what was pasted, in their order.
$shown = static fn ($text) => wpautop(wptexturize($text));
echo json_encode(['administrator' => $shown($pasted), 'author' => $shown(wp_kses_post($pasted))], JSON_UNESCAPED_UNICODE);
