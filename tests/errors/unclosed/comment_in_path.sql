LIST FILE /tmp/*;
ADD JAR '/tmp/*.jar';
