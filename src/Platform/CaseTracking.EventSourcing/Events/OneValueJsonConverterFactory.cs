using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.EventSourcing.Events;

/// <summary>
/// Writes an id such as <c>record struct DossierId(Guid Value)</c> as its value alone. A type counts as one-value when it is a value
/// type with a single constructor parameter called <c>Value</c>.
/// </summary>
internal sealed class OneValueJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ConstructorOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = ConstructorOf(typeToConvert)!.GetParameters()[0].ParameterType;
        return (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, value))!;
    }

    private static ConstructorInfo? ConstructorOf(Type type) =>
        type is { IsValueType: true, IsPrimitive: false, IsEnum: false }
            ? type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .SingleOrDefault(c => c.GetParameters() is [{ Name: "Value" }])
            : null;

    private sealed class Converter<T, TValue> : JsonConverter<T>
        where T : struct
    {
        private static readonly Func<TValue, T> Wrap = MakeWrap();
        private static readonly Func<T, TValue> Unwrap = MakeUnwrap();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Wrap(JsonSerializer.Deserialize<TValue>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, Unwrap(value), options);

        private static Func<TValue, T> MakeWrap()
        {
            var value = System.Linq.Expressions.Expression.Parameter(typeof(TValue));
            return System.Linq.Expressions.Expression
                .Lambda<Func<TValue, T>>(System.Linq.Expressions.Expression.New(ConstructorOf(typeof(T))!, value), value).Compile();
        }

        private static Func<T, TValue> MakeUnwrap()
        {
            var id = System.Linq.Expressions.Expression.Parameter(typeof(T));
            return System.Linq.Expressions.Expression
                .Lambda<Func<T, TValue>>(System.Linq.Expressions.Expression.Property(id, "Value"), id).Compile();
        }
    }
}
