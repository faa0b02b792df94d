select region from stores orderby region;
