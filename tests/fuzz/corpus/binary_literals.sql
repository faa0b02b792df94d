select x'', X'a', x'0g', x'00ff', x '00';
